//! Features by number, each with a name of words: what the weights are weights of.

/// The most features that one thing under judgement may have.
pub(crate) const MOST: usize = 64;

/// A question with a fixed set of answers: one feature for each combination of
/// a value from every axis.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Template {
    pub(crate) name: &'static str,
    pub(crate) axes: &'static [&'static [&'static str]],
}

impl Template {
    const fn size(&self) -> usize {
        let mut size = 1;
        let mut axis = 0;
        while axis < self.axes.len() {
            size *= self.axes[axis].len();
            axis += 1;
        }
        size
    }

    /// Which of the template's features the values are, in the order of its axes. A
    /// value beyond its axis counts as the last one.
    pub(crate) fn number(&self, values: &[usize]) -> u16 {
        let axes = self.axes.iter().zip(values);
        axes.fold(0, |number, (axis, value)| number * axis.len() + (*value).min(axis.len() - 1)) as u16
    }
}

/// Where the features of each template begin; the last is their number.
pub(crate) const fn offsets<const N: usize>(templates: &[Template]) -> [u16; N] {
    let mut offsets = [0; N];
    let mut index = 0;
    while index < templates.len() {
        offsets[index + 1] = offsets[index] + templates[index].size() as u16;
        index += 1;
    }
    offsets
}

/// The names of all features of the templates, by number: `distance/before/4-7`.
pub(crate) fn names(templates: &[Template]) -> Vec<String> {
    let mut names = Vec::new();
    for template in templates {
        let mut stems = vec![template.name.to_owned()];
        for axis in template.axes {
            stems = stems
                .iter()
                .flat_map(|stem| axis.iter().map(move |value| format!("{stem}/{value}")))
                .collect();
        }
        names.extend(stems);
    }
    names
}

/// The numbers of the features that something has.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Features {
    numbers: [u16; MOST],
    count: usize,
}

impl Features {
    pub(crate) fn new() -> Self {
        Self { numbers: [0; MOST], count: 0 }
    }

    pub(crate) fn add(&mut self, number: u16) {
        if let Some(slot) = self.numbers.get_mut(self.count) {
            *slot = number;
            self.count += 1;
        }
    }

    pub(crate) fn numbers(&self) -> &[u16] {
        self.numbers.get(..self.count).unwrap_or(&[])
    }

    /// The sum of the weights of what is there.
    pub(crate) fn score(&self, weights: &[f32]) -> f32 {
        self.numbers().iter().filter_map(|number| weights.get(usize::from(*number))).sum()
    }
}

/// An enum of templates and their tables.
macro_rules! templates {
    ($(#[$doc:meta])* $kind:ident { $($(#[$why:meta])* $variant:ident = $name:literal [$($axis:expr),*],)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum $kind { $($(#[$why])* $variant,)* }

        impl $kind {
            pub(crate) const TEMPLATES: &'static [$crate::attribution::table::Template] =
                &[$($crate::attribution::table::Template { name: $name, axes: &[$($axis),*] },)*];
            const OFFSETS: [u16; Self::TEMPLATES.len() + 1] =
                $crate::attribution::table::offsets(Self::TEMPLATES);

            /// The number of the answer to this question, among those of all.
            pub(crate) fn number(self, values: &[usize]) -> u16 {
                let index = self as usize;
                Self::OFFSETS[index] + Self::TEMPLATES[index].number(values)
            }

            /// Adds the answer to this question.
            pub(crate) fn add(self, features: &mut $crate::attribution::table::Features, values: &[usize]) {
                features.add(self.number(values));
            }
        }
    };
}

pub(crate) use templates;
